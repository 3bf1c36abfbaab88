"""A C# kernel for Jupyter: ipykernel in front, a .NET host that runs the cells behind."""
