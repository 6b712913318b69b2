"""What kind of paper or act an entry is."""
