namespace Ceasewire.Intake.Fetching;

/// <summary>A page to ask for; with what is known of it, so that it is only sent if it has changed.</summary>
public sealed record FetchRequest(Uri Url)
{
    public string? ETag { get; init; }

    public string? LastModified { get; init; }

    public bool IsConditional => ETag is not null || LastModified is not null;
}
