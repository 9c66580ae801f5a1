"""The data folder: database, backups, accounts and the access log; nothing else knows SQL."""
