namespace Ceasewire.Server.Live;

/// <summary>A report that has come into the ledger.</summary>
public sealed record ReportEvent(string Article, string Title, string? Outlet, string? Published, int Claims);
