using System.Text;
using Ceasewire.Intake;

namespace Ceasewire.Intake.Tests;

/// <summary>A folder of inputs that is gone after the test.</summary>
internal sealed class InputFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("ceasewire-").FullName;

    public void Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    public void Write(string name, byte[] bytes)
    {
        string path = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
    }

    public List<Incoming> Read() =>
        [.. new ArticleSource(Stream.Null, null).Read(InputFiles.Find([Path], InputFormat.Auto), InputFormat.Auto)];

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
