using System.Collections.Immutable;
using Ceasewire.Extraction.Acts;
using Ceasewire.Extraction.Acts.Factuality;
using Ceasewire.Extraction.Attributions;
using Ceasewire.Extraction.Claims;
using Ceasewire.Extraction.Figures;
using Ceasewire.Extraction.Notices;
using Ceasewire.Extraction.Parties;
using Ceasewire.Extraction.Places;
using Ceasewire.Extraction.Seams;
using Ceasewire.Extraction.Times;
using Ceasewire.Language;
using Ceasewire.Language.Coreference;
using Ceasewire.Records;
using Ceasewire.Text;

namespace Ceasewire.Pipeline;

/// <summary>
/// Reads one article into claims: the only place that joins the stages. Holds no state but its models and word lists,
/// so threads may share it.
/// </summary>
public sealed class NewsReader
{
    private readonly LanguageReader _language;
    private readonly SeamFinder _seams;
    private readonly PartyReader _parties;
    private readonly PlaceReader _places;
    private readonly ActReader _acts;
    private readonly Lazy<PredicateReader> _predicates;
    private readonly ReaderVersions _versions;

    private NewsReader(LanguageModel model, Gazetteer gazetteer, ActorFile? actors)
    {
        _language = new LanguageReader(model);
        _seams = SeamFinder.Load();
        _parties = new PartyReader(ActorRegistry.Load(actors));
        _places = new PlaceReader(gazetteer, PlaceWeights.Load());
        var acts = ActLexicon.Load();
        _acts = new ActReader(acts);
        _predicates = new(() => new PredicateReader(acts));
        string lexicon = LexiconVersion.Current;
        lexicon = gazetteer.Additions is { } own ? $"{lexicon}+{own:x8}" : lexicon;
        _versions = new ReaderVersions(model.Version, actors is null ? lexicon : $"{lexicon}+{actors.Version}");
    }

    /// <summary>Loads the models and word lists that ship with the program.</summary>
    public static NewsReader Load() => Load(Gazetteer.Load(), actors: null);

    /// <summary>The same with another gazetteer, as one that knows a user's own places, and with their own actors.</summary>
    /// <param name="actors">Without problems; null where there are none.</param>
    public static NewsReader Load(Gazetteer gazetteer, ActorFile? actors) => new(LanguageModel.Load(), gazetteer, actors);

    /// <summary>The places that the article names, with the readings of each name.</summary>
    public ImmutableArray<PlaceMention> Places(Article article) => _places.Read(_language.Read(article.Text));

    /// <summary>An article in another language than English is kept, and not read.</summary>
    public Reading Read(Article article) => article.IsEnglish
        ? ReadingWriter.Write(article, Find(article), _versions)
        : UnreadWriter.Write(article, _versions);

    /// <summary>Everything that the stages found, whether or not a claim uses it.</summary>
    public Annotation Annotate(Article article)
    {
        if (!article.IsEnglish)
        {
            return UnreadWriter.Annotate(article, _versions);
        }

        return AnnotationWriter.Write(article, Find(article), _predicates.Value, _versions);
    }

    private Findings Find(Article article)
    {
        var analysis = _language.Read(article.Text);
        var seams = _seams.Find(analysis);
        var passages = new Passages(analysis.Document, [.. seams.Select(seam => seam.Sentence)]);
        var coreference = CoreferenceResolver.Resolve(analysis, passages);
        var published = PublicationReader.Find(article, analysis, passages);
        var times = TimeReader.Read(
            analysis, passages, passage => PublicationReader.DayOf(published, analysis, passage));
        var places = _places.Read(analysis);
        var parties = _parties.Read(analysis, coreference, places, published.Day);
        var attributions = AttributionReader.Read(analysis, coreference, passages);
        var acts = _acts.Read(analysis, parties, FigureReader.Read(analysis), times, attributions);
        var notices = NoticeReader.Read(analysis, coreference, attributions, seams);
        return new Findings(
            analysis, seams, passages, coreference, published, times, places, parties, attributions, acts, notices);
    }
}
