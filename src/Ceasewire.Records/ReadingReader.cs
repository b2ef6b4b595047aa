using System.Collections.Immutable;
using System.Text.Json;

namespace Ceasewire.Records;

/// <summary>
/// Reads a reading that has every member in the order in which <see cref="RecordJson"/> writes them, which ledgers wait
/// for most: in a third of the serializer's time, and words that come more than once become one string.
/// </summary>
internal ref struct ReadingReader
{
    private const int MostShared = 128;

    private readonly ReadOnlySpan<byte> _all;
    private readonly (int Start, int Length, string Text)[] _strings = new (int, int, string)[MostShared];
    private Utf8JsonReader _json;
    private bool _isOther;

    private ReadingReader(ReadOnlySpan<byte> json)
    {
        _all = json;
        _json = new(json);
    }

    private delegate T Element<out T>(ref ReadingReader json);

    /// <returns>Null where members are missing, others are there, or their order is another.</returns>
    public static Reading? Read(ReadOnlySpan<byte> json)
    {
        var reader = new ReadingReader(json);
        reader.Next();
        var reading = reader.Whole();
        return reader._isOther ? null : reading;
    }

    private Reading Whole()
    {
        Begin();
        _isOther |= Text("format"u8) != Reading.FormatName;
        return End(new Reading(
            Object("article"u8, static (ref json) => json.Article()),
            List("notices"u8, static (ref json) => json.Notice()),
            List("claims"u8, static (ref json) => json.Claim())));
    }

    private ArticleRecord Article()
    {
        Begin();
        return End(new ArticleRecord(
            Text("name"u8),
            Text("id"u8),
            TextOrNull("title"u8),
            TextOrNull("url"u8),
            TextOrNull("outlet"u8),
            Text("language"u8),
            Whole("length"u8),
            Object("published"u8, static (ref json) => json.Publication()),
            Text("model"u8),
            Text("lexicon"u8)));
    }

    private Publication Publication()
    {
        Begin();
        return End(new Publication(
            TextOrNull("edtf"u8),
            Word<PublicationBasis>("basis"u8),
            List("quotes"u8, static (ref json) => json.Quote())));
    }

    private Notice Notice()
    {
        Begin();
        return End(new Notice(
            Word<NoticeKind>("kind"u8), Object("quote"u8, static (ref json) => json.Quote()), Text("why"u8)));
    }

    private Claim Claim()
    {
        Begin();
        return End(new Claim
        {
            Id = Text("id"u8),
            Rule = Text("rule"u8),
            Type = Word<ClaimType>("type"u8),
            Mode = TextOrNull("mode"u8),
            Cameo = TextOrNull("cameo"u8),
            About = WordOrNull<Matter>("about"u8),
            Status = Word<ClaimStatus>("status"u8),
            Trigger = Object("trigger"u8, static (ref json) => json.Quote()),
            Quote = Object("quote"u8, static (ref json) => json.Quote()),
            Condition = ObjectOrNull("condition"u8, static (ref json) => json.Quote()),
            Actors = List("actors"u8, static (ref json) => json.Party()),
            Recipients = List("recipients"u8, static (ref json) => json.Party()),
            Attribution = List("attribution"u8, static (ref json) => json.Teller()),
            Denies = TextOrNull("denies"u8),
            Time = ObjectOrNull("time"u8, static (ref json) => json.Time()),
            Place = ObjectOrNull("place"u8, static (ref json) => json.Place()),
            Figures = List("figures"u8, static (ref json) => json.Figure()),
            Confidence = NumberOrNull("confidence"u8) ?? Other(0.0),
            Reasons = List("reasons"u8, static (ref json) => json.Text()),
        });
    }

    private Quote Quote()
    {
        Begin();
        return End(new Quote(Text("exact"u8), Whole("start"u8), Whole("end"u8)));
    }

    private Party Party()
    {
        Begin();
        return End(new Party(
            Text("name"u8),
            TextOrNull("id"u8),
            TextOrNull("country"u8),
            WordOrNull<Sector>("sector"u8),
            ObjectOrNull("quote"u8, static (ref json) => json.Quote()),
            ObjectOrNull("refers"u8, static (ref json) => json.Quote())));
    }

    private Teller Teller()
    {
        Begin();
        return End(new Teller(
            ObjectOrNull("by"u8, static (ref json) => json.Party()),
            ObjectOrNull("cue"u8, static (ref json) => json.Quote()),
            Word<Manner>("manner"u8),
            Truth("orphan"u8)));
    }

    private ClaimTime Time()
    {
        Begin();
        return End(new ClaimTime(
            TextOrNull("edtf"u8),
            TextOrNull("start"u8),
            TextOrNull("end"u8),
            Word<TimePrecision>("precision"u8),
            Word<TimeBasis>("basis"u8),
            ObjectOrNull("quote"u8, static (ref json) => json.Quote())));
    }

    private ClaimPlace Place()
    {
        Begin();
        return End(new ClaimPlace(
            Text("name"u8),
            WholeOrNull("geonames"u8),
            TextOrNull("country"u8),
            TextOrNull("admin1"u8),
            NumberOrNull("latitude"u8),
            NumberOrNull("longitude"u8),
            Word<PlacePrecision>("precision"u8),
            NumberOrNull("radius_km"u8),
            List("within"u8, static (ref json) => json.Text()),
            Object("quote"u8, static (ref json) => json.Quote())));
    }

    private Figure Figure()
    {
        Begin();
        return End(new Figure(
            Word<FigureKind>("what"u8),
            NumberOrNull("low"u8),
            NumberOrNull("best"u8),
            NumberOrNull("high"u8),
            Truth("approximate"u8),
            Object("quote"u8, static (ref json) => json.Quote())));
    }

    /// <summary>The value that the reader stands at.</summary>
    private string Text()
    {
        if (_json.TokenType != JsonTokenType.String)
        {
            return Other("");
        }

        var bytes = _json.ValueSpan;
        if (bytes.Length == 0)
        {
            return "";
        }

        uint hash = ((uint)bytes.Length * 131) + (bytes[^1] * 31u) + (bytes[bytes.Length / 2] * 7u) + bytes[0];
        ref var known = ref _strings[hash % MostShared];
        if (known.Length == 0 || !bytes.SequenceEqual(_all.Slice(known.Start, known.Length)))
        {
            known = ((int)_json.TokenStartIndex + 1, bytes.Length, _json.GetString()!);
        }

        return known.Text;
    }

    private T Word<T>()
        where T : struct, Enum
    {
        if (_json.TokenType == JsonTokenType.String)
        {
            foreach (var (word, value) in Words<T>.All)
            {
                if (_json.ValueSpan.SequenceEqual(word))
                {
                    return value;
                }
            }
        }

        return Other(default(T));
    }

    private string Text(ReadOnlySpan<byte> name)
    {
        Member(name);
        return Text();
    }

    private string? TextOrNull(ReadOnlySpan<byte> name) => IsNull(name) ? null : Text();

    private T Word<T>(ReadOnlySpan<byte> name)
        where T : struct, Enum
    {
        Member(name);
        return Word<T>();
    }

    private T? WordOrNull<T>(ReadOnlySpan<byte> name)
        where T : struct, Enum => IsNull(name) ? null : Word<T>();

    private int Whole(ReadOnlySpan<byte> name) => WholeOrNull(name) ?? Other(0);

    private int? WholeOrNull(ReadOnlySpan<byte> name) =>
        IsNull(name) ? null
        : _json.TokenType == JsonTokenType.Number && _json.TryGetInt32(out int number) ? number
        : Other(0);

    private double? NumberOrNull(ReadOnlySpan<byte> name) =>
        IsNull(name) ? null
        : _json.TokenType == JsonTokenType.Number && _json.TryGetDouble(out double number) ? number
        : Other(0.0);

    private bool Truth(ReadOnlySpan<byte> name)
    {
        Member(name);
        return _json.TokenType == JsonTokenType.True || (_json.TokenType != JsonTokenType.False && Other(false));
    }

    private T Object<T>(ReadOnlySpan<byte> name, Element<T> read)
    {
        Member(name);
        return read(ref this);
    }

    private T? ObjectOrNull<T>(ReadOnlySpan<byte> name, Element<T> read)
        where T : class => IsNull(name) ? null : read(ref this);

    private ImmutableArray<T> List<T>(ReadOnlySpan<byte> name, Element<T> read)
    {
        Member(name);
        _isOther |= _json.TokenType != JsonTokenType.StartArray;
        Next();
        if (_json.TokenType == JsonTokenType.EndArray)
        {
            return [];
        }

        var found = ImmutableArray.CreateBuilder<T>();
        while (!_isOther && _json.TokenType != JsonTokenType.EndArray)
        {
            found.Add(read(ref this));
            Next();
        }

        return found.DrainToImmutable();
    }

    /// <summary>Goes to a member's value.</summary>
    /// <returns>Whether that is nothing.</returns>
    private bool IsNull(ReadOnlySpan<byte> name)
    {
        Member(name);
        return _json.TokenType == JsonTokenType.Null;
    }

    private void Member(ReadOnlySpan<byte> name)
    {
        Next();
        _isOther |= _json.TokenType != JsonTokenType.PropertyName || !_json.ValueSpan.SequenceEqual(name);
        Next();
    }

    private void Begin() => _isOther |= _json.TokenType != JsonTokenType.StartObject;

    private T End<T>(T made)
    {
        Next();
        _isOther |= _json.TokenType != JsonTokenType.EndObject;
        return made;
    }

    /// <summary>What is not as expected is read no further.</summary>
    private void Next() => _isOther = _isOther || !_json.Read();

    private T Other<T>(T nothing)
    {
        _isOther = true;
        return nothing;
    }

    /// <summary>The words of an enum, as the contract writes them.</summary>
    private static class Words<T>
        where T : struct, Enum
    {
        public static readonly (byte[] Word, T Value)[] All =
        [
            .. Enum.GetValues<T>().Select(value => (
                JsonSerializer.SerializeToUtf8Bytes(value, RecordJson.Contract.GetTypeInfo(typeof(T))!)[1..^1], value)),
        ];
    }
}
