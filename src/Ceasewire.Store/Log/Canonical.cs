using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Ceasewire.Store.Log;

/// <summary>
/// The hash of a list of values. Each value stands as its length in bytes, a colon, its bytes and a comma
/// (a netstring), a value that is not there as "~,", so that no two lists have the same bytes.
/// </summary>
internal static class Canonical
{
    /// <returns>SHA-256 in lower-case hexadecimal.</returns>
    public static string Hash(params ReadOnlySpan<byte[]?> values)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (byte[]? value in values)
        {
            if (value is null)
            {
                hash.AppendData("~,"u8);
                continue;
            }

            hash.AppendData(Encoding.ASCII.GetBytes(value.Length.ToString(CultureInfo.InvariantCulture)));
            hash.AppendData(":"u8);
            hash.AppendData(value);
            hash.AppendData(","u8);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
