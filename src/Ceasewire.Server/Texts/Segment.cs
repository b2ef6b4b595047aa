using System.Collections.Immutable;

namespace Ceasewire.Server.Texts;

/// <summary>Words that the same marks cover.</summary>
/// <param name="Claims">Numbers of the claims whose words they are.</param>
/// <param name="Opens">Numbers of the claims whose trigger begins here.</param>
/// <param name="Notices">Numbers of the notices whose words end here.</param>
public sealed record Segment(
    string Text,
    ImmutableArray<int> Claims,
    ImmutableArray<int> Opens,
    ImmutableArray<int> Notices)
{
    public bool IsTrigger { get; init; }

    public bool IsNoticed { get; init; }

    public bool IsAsked { get; init; }

    /// <summary>The first of the words that were asked for.</summary>
    public bool OpensAsked { get; init; }

    public bool IsPlain => Claims.IsEmpty && !IsTrigger && !IsNoticed && !IsAsked;

    public string ClaimList =>
        string.Join(' ', Claims.Select(claim => claim.ToString(CultureInfo.InvariantCulture)));
}
