"""Letters over the wire: an HTTP service and an MCP server."""
