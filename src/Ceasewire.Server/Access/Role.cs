namespace Ceasewire.Server.Access;

/// <summary>What somebody may do; each may do what those before may.</summary>
public enum Role
{
    Reader,

    /// <summary>Decides about claims.</summary>
    Reviewer,

    /// <summary>Adds reports.</summary>
    Admin,
}
