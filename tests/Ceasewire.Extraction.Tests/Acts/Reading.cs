using System.Collections.Immutable;
using Ceasewire.Extraction.Acts;
using Ceasewire.Extraction.Figures;
using Ceasewire.Extraction.Parties;
using Ceasewire.Text;

namespace Ceasewire.Extraction.Tests.Acts;

/// <summary>Reads the acts of an analysis built by hand, with the word lists that ship.</summary>
internal static class Reading
{
    private static readonly ActReader Reader = new(ActLexicon.Load());

    private static readonly PartyReader Parties = new(ActorRegistry.Load());

    public static ImmutableArray<Act> Of(string lines)
    {
        var analysis = Parsed.From(lines);
        var parties = Parties.Read(analysis, new Coreference([], []), [], null);
        return Reader.Read(analysis, parties, FigureReader.Read(analysis), [], []);
    }

    public static string Words(string lines, TokenRange words)
    {
        var document = Parsed.From(lines).Document;
        return document[document.Cover(words)].ToString();
    }
}
