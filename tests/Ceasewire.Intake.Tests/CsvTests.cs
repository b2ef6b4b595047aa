using System.Text;

namespace Ceasewire.Intake.Tests;

public sealed class CsvTests
{
    [Theory]
    [InlineData(',')]
    [InlineData(';')]
    [InlineData('\t')]
    public void Read_GoesByTheNamesOfTheColumns(char delimiter)
    {
        string table = "id,headline,date,body,source\n7,\"Bridge, shut\",8 Dec 2016,\"The army shut\nthe bridge.\",Wire\n"
            .Replace("\"Bridge, shut\"", "Bridge shut", StringComparison.Ordinal)
            .Replace(',', delimiter);

        var article = Converted.One(InputFormat.Csv, table);

        Assert.Equal(
            ("7", "Bridge shut", new DateOnly(2016, 12, 8), "The army shut\nthe bridge.", "Wire"),
            (article.Name, article.Title, article.Published!.Value, article.Text, article.Outlet));
    }

    [Fact]
    public void Read_GoesByTheMapOfTheUser()
    {
        var columns = ColumnMap.Parse("text=corps, published=jour", out _);
        byte[] table = Encoding.UTF8.GetBytes("text,corps,jour\nnot this,Shells fell on the mill.,2016-12-08\n");

        var read = Conversion.Read(
            new MemoryStream(table), "x", new(InputFormat.Csv) { Columns = columns }, new());

        var article = Assert.IsType<Incoming.Received>(Assert.Single(read)).Article;
        Assert.Equal(("x:2", "Shells fell on the mill."), (article.Name, article.Text));
    }

    [Fact]
    public void Read_RefusesARowAndGoesOn()
    {
        var read = Converted.From(InputFormat.Csv, "text,date\n,2016-12-08\nQuiet.,8/12/2016\na\"b\"c,\nCalm.,2016-12-09\n");

        Assert.Equal(["x:2: empty", "x:3: bad-date", "x:4: bad-row", "x:5: read"], Converted.Outcomes(read));
    }

    [Fact]
    public void Read_SaysWhichColumnsThereAreWhereNoneHoldsTheText()
    {
        var refused = Assert.IsType<Incoming.Refused>(Assert.Single(Converted.From(InputFormat.Csv, "a,b\n1,2\n")));

        Assert.Equal("no-column", refused.Error.Error.Code);
        Assert.Contains("a, b", refused.Error.Error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Declaration_ReadsBackWhatItWrote()
    {
        var declared = new Declaration(InputFormat.Csv)
        {
            Charset = "windows-1252",
            Columns = ColumnMap.Parse("text=corps; du texte,title=t", out _),
        };

        var again = Declaration.Parse(declared.ToString());

        Assert.Equal(declared.ToString(), again.ToString());
        Assert.Equal("corps; du texte", again.Columns!.Names["text"]);
    }
}
