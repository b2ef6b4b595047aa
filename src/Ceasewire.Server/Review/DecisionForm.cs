using System.Collections.Immutable;
using Ceasewire.Server.Texts;
using Ceasewire.Store.Review;
using Microsoft.AspNetCore.Http;

namespace Ceasewire.Server.Review;

/// <summary>Reads a decision from a reviewer's form or a program's JSON, and checks it against the report.</summary>
internal static class DecisionForm
{
    private const int LongestValue = 1000;

    /// <returns>The draft, or why there is none.</returns>
    public static (Draft? Draft, string? Problem) Read(IFormCollection form, Account account, string reviewer)
    {
        if (!Enum.TryParse<Ruling>(form["ruling"], ignoreCase: true, out var ruling) || !Enum.IsDefined(ruling))
        {
            return (null, "Say accept, reject, amend or undo.");
        }

        ImmutableArray<AmendedField> amended = ruling == Ruling.Amend
            ? [.. Changed(account, name => form[name].ToString(), name => form[$"words-{name}"].ToString())]
            : [];
        return Check(account, reviewer, ruling, amended);
    }

    public static (Draft? Draft, string? Problem) Read(DecisionRequest request, Account account, string reviewer)
    {
        ImmutableArray<AmendedField> amended = request.Ruling == Ruling.Amend
            ?
            [
                .. Changed(
                    account,
                    name => request.Amended?.GetValueOrDefault(name)?.Value,
                    name => request.Amended?.GetValueOrDefault(name)?.Words ?? ""),
            ]
            : [];
        return Check(account, reviewer, request.Ruling, amended);
    }

    private static (Draft? Draft, string? Problem) Check(
        Account account, string reviewer, Ruling ruling, ImmutableArray<AmendedField> amended) =>
        ruling == Ruling.Amend && amended.IsEmpty ? (null, "Nothing is amended: change a field first, or accept.")
        : amended.Any(field => field.Value?.Length > LongestValue) ? (null, "A field is longer than 1000 characters.")
        : amended.FirstOrDefault(field => !IsAllowed(account, field)) is { } wrong
            ? (null, $"{wrong.Field}: “{wrong.Value}” is not one of its values.")
        : (new(account.Claim.Id, account.Report.Id, reviewer, ruling, amended), null);

    private static IEnumerable<AmendedField> Changed(
        Account account, Func<string, string?> value, Func<string, string> words)
    {
        var text = new CodePoints(account.Report.Text);
        foreach (var field in ClaimFields.Of(account.Claim))
        {
            if (value(field.Name)?.Trim() is { } given && given != field.Value)
            {
                var chosen = AskedWords.Parse(words(field.Name));
                yield return new(field.Name, given.Length == 0 ? null : given, Cut(text, chosen));
            }
        }
    }

    private static bool IsAllowed(Account account, AmendedField amended)
    {
        var field = ClaimFields.Of(account.Claim).Single(known => known.Name == amended.Field);
        return field.Choices.IsEmpty || field.Choices.Contains(amended.Value ?? "");
    }

    private static Quote? Cut(CodePoints text, AskedWords? words) =>
        words is not null && words.End <= text.Length ? new(text[words.Start, words.End], words.Start, words.End) : null;
}

/// <summary>A decision as a program sends it.</summary>
/// <param name="Amended">By field: "type", "about", "status", "actors", "recipients", "teller", "time", "place",
/// "figures", "condition".</param>
public sealed record DecisionRequest(string Claim, Ruling Ruling, Dictionary<string, AmendedValue?>? Amended);

/// <summary>What a field should hold.</summary>
/// <param name="Words">"632-779": the words of the report that say so, in code points.</param>
public sealed record AmendedValue(string? Value, string? Words);
