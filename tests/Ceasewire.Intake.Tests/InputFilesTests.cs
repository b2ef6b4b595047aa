using Ceasewire.Intake;

namespace Ceasewire.Intake.Tests;

public sealed class InputFilesTests : IDisposable
{
    private readonly InputFolder _folder = new();

    [Fact]
    public void Read_TakesTextFilesOfAFolderInOrdinalOrder()
    {
        foreach (string name in (string[])["b.txt", "B.txt", "a/z.md", "README.md", ".hidden.txt", "a.pdf", "ä.txt"])
        {
            _folder.Write(name, "quiet");
        }

        var names = _folder.Read().Cast<Incoming.Received>().Select(received => received.Article.Name);

        Assert.Equal(["B.txt", "a/z.md", "b.txt", "ä.txt"], names);
    }

    [Fact]
    public void Read_RefusesADanglingLinkAndGoesOn()
    {
        _folder.Write("a.txt", "quiet");
        _folder.Write("c.txt", "calm");
        File.CreateSymbolicLink(Path.Combine(_folder.Path, "b.txt"), Path.Combine(_folder.Path, "gone"));

        var read = _folder.Read();

        Assert.Equal(3, read.Count);
        Assert.Equal("unreadable", Assert.IsType<Incoming.Refused>(read[1]).Error.Error.Code);
        Assert.Equal("calm", Assert.IsType<Incoming.Received>(read[2]).Article.Text);
    }

    [Fact]
    public void Read_DoesNotFollowALinkToAFolder()
    {
        _folder.Write("a/b.txt", "quiet");
        Directory.CreateSymbolicLink(Path.Combine(_folder.Path, "a", "up"), _folder.Path);

        Assert.Single(_folder.Read());
    }

    public void Dispose() => _folder.Dispose();
}
