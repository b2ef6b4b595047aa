using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace Ceasewire.Ledger.Truces;

/// <summary>
/// Joins what reports tell of truces into processes: one ground, and never more than a month between two steps. The
/// same for any order of the accounts; what is told of one ground gives the same processes whatever else is given, but
/// for <see cref="TruceProcess.Around"/>.
/// </summary>
public static class TruceFinder
{
    /// <summary>
    /// After longer silence a truce is another one. More than any month has, so that no two processes of one ground
    /// begin in the same month.
    /// </summary>
    private const int LongestSilenceDays = 31;

    /// <summary>By country and ground, then by day.</summary>
    public static ImmutableArray<TruceProcess> Find(IReadOnlyCollection<Account> accounts) =>
        Find(Steps(accounts), Denying(accounts));

    /// <summary>Those that a selection asks for.</summary>
    /// <param name="accounts">All that reports of its place tell.</param>
    public static ImmutableArray<TruceProcess> Find(IReadOnlyCollection<Account> accounts, Selection selection)
    {
        var steps = Steps(accounts);
        if (selection.Place is not null)
        {
            // Reports tell of other places too; what is told of a whole country stays around them.
            steps = steps.GroupBy(step => step.Scene.Key, StringComparer.Ordinal)
                .Where(ground => ground.Any(step => step.Scene.IsCountry || Asked.IsAt(selection, step)))
                .SelectMany(ground => ground);
        }

        return [.. Find(steps, Denying(accounts)).Where(truce => Asked.Holds(selection, truce))];
    }

    /// <param name="steps">Every one of the grounds that they are of.</param>
    internal static ImmutableArray<TruceProcess> Find(
        IEnumerable<TruceStep> steps, ILookup<AccountKey, Account> denying)
    {
        var processes = steps
            .GroupBy(step => step.Scene.Key, StringComparer.Ordinal)
            .SelectMany(ground => Split([.. ground.OrderBy(step => step.Account, AccountOrder.ByDay)]))
            .Select(steps => Process(steps, denying))
            .OrderBy(process => process.Scene.Key, StringComparer.Ordinal)
            .ThenBy(process => process.First)
            .ToArray();
        var countries = processes.Where(process => process.Scene.IsCountry).ToLookup(process => process.Scene.Country);
        return
        [
            .. processes.Select(process => process with
            {
                Around = AroundOf(process, countries[process.Scene.Country]),
            }),
        ];
    }

    /// <summary>Accounts by what they deny.</summary>
    internal static ILookup<AccountKey, Account> Denying(IEnumerable<Account> accounts) =>
        accounts.Where(account => account.Claim.Denies is not null)
            .ToLookup(account => new AccountKey(account.Report.Id, account.Claim.Denies!));

    /// <summary>What the accounts tell of truces, each with its ground.</summary>
    internal static IEnumerable<TruceStep> Steps(IEnumerable<Account> accounts)
    {
        foreach (var report in accounts.GroupBy(account => account.Report.Id, StringComparer.Ordinal))
        {
            Dictionary<string, TruceScene>? scenes = null;
            foreach (var account in report)
            {
                if (TruceReading.Of(account.Claim) is { } read)
                {
                    scenes ??= ReportScenes.Of(account.Report);
                    yield return new(read.Act, read.Stance, scenes[account.Claim.Id], account);
                }
            }
        }
    }

    /// <summary>
    /// Steps of truces, split where nothing is told for long; talks, withdrawals and evacuations go with the truce of
    /// their days, and with none where there is none.
    /// </summary>
    private static IEnumerable<ImmutableArray<TruceStep>> Split(ImmutableArray<TruceStep> ground)
    {
        List<(DateOnly? First, DateOnly? Last)> spans = [];
        foreach (var day in ground.Where(step => step.IsOfTruce).Select(step => step.Day?.Day))
        {
            if (spans.Count > 0 && (day is null || !IsApart(spans[^1].Last, day)))
            {
                spans[^1] = (spans[^1].First, day);
            }
            else
            {
                spans.Add((day, day));
            }
        }

        int at = 0;
        List<TruceStep>[] processes = [.. spans.Select(_ => new List<TruceStep>())];
        foreach (var step in ground)
        {
            var day = step.Day?.Day;
            while (at < spans.Count && IsApart(spans[at].Last, day))
            {
                at++;
            }

            if (at < spans.Count && !IsApart(day, spans[at].First))
            {
                processes[at].Add(step);
            }
        }

        return processes.Select(steps => steps.ToImmutableArray());
    }

    /// <summary>What is undated is apart from what is not.</summary>
    private static bool IsApart(DateOnly? earlier, DateOnly? later) =>
        earlier is { } first && later is { } second
            ? second.DayNumber - first.DayNumber > LongestSilenceDays
            : earlier is null && later is not null;

    private static TruceProcess Process(
        ImmutableArray<TruceStep> steps, ILookup<AccountKey, Account> denying)
    {
        var days = steps.Select(step => step.Day?.Day).OfType<DateOnly>().ToArray();
        DateOnly? first = days.Length > 0 ? days[0] : null, last = days.Length > 0 ? days[^1] : null;
        var told = steps.Select(step => ActDay.Published(step.Account)).Append(last).Max();
        var scene = SceneOf(steps);
        return new(
            Id(scene, first),
            scene,
            null,
            first,
            last,
            StatusRules.Of(steps, told),
            Proposal.In(steps),
            TrucePosition.In(steps),
            SilentCamp.In(steps),
            TalkRound.In(steps),
            Violation.In(steps, denying),
            steps);
    }

    /// <summary>The best known of the steps' scenes, which share a key.</summary>
    private static TruceScene SceneOf(ImmutableArray<TruceStep> steps) =>
        steps.Select(step => step.Scene)
            .OrderBy(scene => scene.Basis)
            .ThenBy(scene => scene.Name, StringComparer.Ordinal)
            .First();

    private static string? AroundOf(TruceProcess process, IEnumerable<TruceProcess> countries) =>
        process.Scene.IsCountry || process.Scene.Country is null
            ? null
            : countries.FirstOrDefault(country =>
                !IsApart(country.Last, process.First) && !IsApart(process.Last, country.First))?.Id;

    private static string Id(TruceScene scene, DateOnly? first)
    {
        byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes(scene.Key));
        string name = Slug(scene.Key.Length == 0 ? "unplaced" : scene.IsCountry ? scene.Key : scene.Name!);
        string month = first is { } day ? ActDay.Iso(day)[..7] : "undated";
        return $"{name}-{month}-{Convert.ToHexStringLower(hash)[..6]}";
    }

    /// <summary>Letters and digits, in small letters; one hyphen for all that stands between.</summary>
    private static string Slug(string name)
    {
        var slug = new StringBuilder(name.Length);
        foreach (char letter in name.ToLowerInvariant())
        {
            if (char.IsLetterOrDigit(letter))
            {
                slug.Append(letter);
            }
            else if (slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        return slug.ToString().Trim('-');
    }
}
