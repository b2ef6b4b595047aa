using System.Security.Cryptography;
using System.Text;

namespace Ceasewire.Store;

/// <summary>The id of an article: the hash of its text.</summary>
public static class ArticleId
{
    public static string Of(string text) => Of(Encoding.UTF8.GetBytes(text));

    public static string Of(ReadOnlySpan<byte> text) => $"sha256:{Convert.ToHexStringLower(SHA256.HashData(text))}";
}
