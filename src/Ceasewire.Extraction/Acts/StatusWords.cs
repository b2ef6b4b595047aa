using System.Collections.Frozen;
using Ceasewire.Records;

namespace Ceasewire.Extraction.Acts;

/// <summary>How a word bears on whether an act happened.</summary>
internal enum StatusUse
{
    /// <summary>An auxiliary: "may".</summary>
    Modal,

    /// <summary>Governs an infinitive that is still to come: "plan to".</summary>
    Governor,

    /// <summary>Tells by itself whether the governed act happened: "managed to", "failed to".</summary>
    Implicative,

    /// <summary>An adverb, adjective or verb that makes it uncertain.</summary>
    Hedge,

    /// <summary>Before an event noun: "potential deal".</summary>
    Adjective,

    /// <summary>Above an event noun: "the threat of air strikes".</summary>
    Noun,
    Negation,

    /// <summary>Opens a condition: "unless".</summary>
    Condition,

    /// <summary>Governs what is denied.</summary>
    Denial,

    /// <summary>Says what may be denied: "rejected the charge that".</summary>
    Telling,
}

/// <summary>The words of status.tsv by their use.</summary>
internal sealed class StatusWords
{
    private readonly FrozenDictionary<string, ClaimStatus>[] _byUse;

    private StatusWords(FrozenDictionary<string, ClaimStatus>[] byUse) => _byUse = byUse;

    public static StatusWords Load()
    {
        var lists = new Dictionary<string, ClaimStatus>[Enum.GetValues<StatusUse>().Length];
        for (int i = 0; i < lists.Length; i++)
        {
            lists[i] = [];
        }

        foreach (var row in WordList.Read("acts/status.tsv"))
        {
            var list = lists[(int)Enum.Parse<StatusUse>(row["use"], ignoreCase: true)];
            foreach (string word in row.List("words"))
            {
                list.TryAdd(word, Enum.Parse<ClaimStatus>(row["status"], ignoreCase: true));
            }
        }

        return new StatusWords([.. lists.Select(list => list.ToFrozenDictionary())]);
    }

    public ClaimStatus? Of(string word, StatusUse use) =>
        _byUse[(int)use].TryGetValue(word, out var status) ? status : null;

    public bool Is(string word, StatusUse use) => _byUse[(int)use].ContainsKey(word);
}
