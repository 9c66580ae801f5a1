"""The service charter: promises as data, working time, and the statutory clock."""
