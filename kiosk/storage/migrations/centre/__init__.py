"""What only a city's server has, beside the tables that a booth has too."""
