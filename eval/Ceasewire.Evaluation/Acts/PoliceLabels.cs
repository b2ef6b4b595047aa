using System.Text;
using System.Text.RegularExpressions;
using Ceasewire.Records;

namespace Ceasewire.Evaluation.Acts;

/// <summary>Which of the five labels of the corpus a claim stands for; the definitions are those of its public scorer.</summary>
internal static partial class PoliceLabels
{
    public const string Kill = "KILL", Arrest = "ARREST", Fail = "FAIL", Force = "FORCE", Any = "ANY_ACTION";

    public static string[] All { get; } = [Kill, Arrest, Fail, Force, Any];

    public static bool IsPolice(Party party) =>
        party.Sector is Sector.Cop or Sector.Mil
        || Police().IsMatch(party.Quote?.Exact ?? "") || Police().IsMatch(party.Refers?.Exact ?? "");

    public static HashSet<string> Of(Claim claim)
    {
        string trigger = claim.Trigger.Exact, words = OwnWords(claim);
        bool Counts(FigureKind kind) => claim.Figures.Any(figure => figure.What == kind);
        bool isArrest = claim.Type == ClaimType.Coerce
            && (Arresting().IsMatch(trigger) || claim.Mode == "arrest" || Counts(FigureKind.Detained));
        bool isPolice = claim.Actors.Any(IsPolice)
            || (claim.Actors.IsEmpty && (isArrest || Police().IsMatch(words) || Means().IsMatch(words)));
        if (isPolice && (claim.Status == ClaimStatus.Negated || claim.Type == ClaimType.Reject))
        {
            return [Fail];
        }

        var labels = isPolice && claim.Status is ClaimStatus.Happened or ClaimStatus.Ongoing
            ? Deeds(claim, Counts, words, isArrest)
            : [];
        if (labels.Count == 0 && (isPolice || claim.Recipients.Any(IsPolice)) && Failure().IsMatch(claim.Quote.Exact))
        {
            return [Fail];
        }

        if (labels.Count > 0 || (isPolice && claim.Status != ClaimStatus.Denied))
        {
            labels.Add(Any);
        }

        return labels;
    }

    private static HashSet<string> Deeds(Claim claim, Func<FigureKind, bool> counts, string words, bool isArrest)
    {
        var labels = new HashSet<string>();
        bool kills = claim.Type is ClaimType.Assault or ClaimType.Toll
            && (counts(FigureKind.Killed) || Killing().IsMatch(claim.Trigger.Exact));
        bool forces = kills || claim.Type == ClaimType.Assault
            || (claim.Type == ClaimType.Toll && counts(FigureKind.Injured))
            || (claim.Type == ClaimType.Coerce && Forcing().IsMatch(words));
        (string Label, bool Holds)[] all = [(Kill, kills), (Force, forces), (Arrest, isArrest)];
        labels.UnionWith(all.Where(label => label.Holds).Select(label => label.Label));
        return labels;
    }

    /// <summary>The claim's words, less its recipients, tellers and cues.</summary>
    private static string OwnWords(Claim claim)
    {
        var runes = claim.Quote.Exact.EnumerateRunes().ToArray();
        var others = claim.Recipients.Select(party => party.Quote)
            .Concat(claim.Attribution.SelectMany(teller => new[] { teller.Cue, teller.By?.Quote }));
        foreach (var quote in others.OfType<Quote>())
        {
            int start = Math.Max(quote.Start - claim.Quote.Start, 0),
                end = Math.Min(quote.End - claim.Quote.Start, runes.Length);
            if (start < end)
            {
                runes.AsSpan(start..end).Fill(new Rune(' '));
            }
        }

        return string.Concat(runes);
    }

    private const RegexOptions Options =
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(
        @"\b(police\w*|cops?|constables?|(sub-?\s?)?inspectors?|jawans?|(para-?\s?)?military|security (forces?|personnel)"
        + @"|rapid action force|raf|crpf|srpf?|bsf|army(men)?|troops|soldiers?)\b",
        Options)]
    private static partial Regex Police();

    [GeneratedRegex(@"\b(tear-?\s?gas\w*|lathi\w*|baton\w*|curfew|patrol\w*|flag[- ]march\w*)\b", Options)]
    private static partial Regex Means();

    [GeneratedRegex(@"\b(kill\w*|shot dead|gunned down|dead|died?|deaths?)\b", Options)]
    private static partial Regex Killing();

    [GeneratedRegex(
        @"\b(tear-?\s?gas\w*|lathi\w*|baton\w*|caned?|beat\w*|fir(e|ed|ing)|shot|bullets?|thrash\w*|water cannon"
        + @"|(use|used|using|by) force)\b",
        Options)]
    private static partial Regex Forcing();

    [GeneratedRegex(
        @"\b(arrest\w*|detain\w*|detention|custody|held|book(ed|ing)|(round|pick|lock)(ed|ing)? up|nab\w*|jail\w*|remand\w*)\b",
        Options)]
    private static partial Regex Arresting();

    [GeneratedRegex(
        @"\b(fail\w*|inaction\w*|inactive|inefficien\w*|neglig\w*|laps(e|es|ed)|passive|unable|refus\w*|delay\w*"
        + @"|(did|do|does|doing) (nothing|little)|stood by|look(ed|ing)? the other way|mute spectators?)\b",
        Options)]
    private static partial Regex Failure();
}
