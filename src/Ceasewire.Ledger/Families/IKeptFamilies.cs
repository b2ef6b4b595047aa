using System.Collections.Immutable;

namespace Ceasewire.Ledger.Families;

/// <summary>
/// What is kept of the reports that were compared before, as an index finds it that holds only what new reports touch.
/// </summary>
public interface IKeptFamilies
{
    /// <summary>Those of some keys that are worn: their sentences make nothing a copy any more.</summary>
    public IEnumerable<ulong> Worn(IReadOnlyCollection<ulong> keys);

    /// <summary>The reports that have any of some keys, which are not worn.</summary>
    public IEnumerable<(ulong Key, string Report, DateOnly? Day)> Having(IReadOnlyCollection<ulong> keys);

    /// <summary>Of reports that <see cref="Having"/> or <see cref="CopiesOf"/> has named.</summary>
    public IEnumerable<ReportPrint> Prints(IReadOnlyCollection<string> reports);

    /// <summary>Every pair of copies that some of these reports are in, they first.</summary>
    public IEnumerable<KeptCopy> CopiesOf(IReadOnlyCollection<string> reports);
}

/// <summary>That a report is a copy of another.</summary>
/// <param name="Length">How many of the report's marks were compared.</param>
/// <param name="Shared">How many of them the other has too.</param>
public readonly record struct KeptCopy(string Report, int Length, string Other, int OtherLength, int Shared);

/// <summary>What is to be kept of what an index found.</summary>
/// <param name="Worn">Keys that are worn now.</param>
/// <param name="Compared">Reports whose copies were found anew, and what they are: both ways.</param>
/// <param name="Families">Reports whose family may be another now, with it and with what was compared of them.</param>
public sealed record FamilyUpdate(
    ImmutableArray<ulong> Worn,
    ImmutableArray<string> Compared,
    ImmutableArray<KeptCopy> Copies,
    ImmutableArray<(string Report, string Family, int Length)> Families);
