using System.Security.Cryptography;
using System.Text;
using Ceasewire.Store.Log;
using Ceasewire.Store.Relational;

namespace Ceasewire.Store.Verification;

/// <summary>Computes the ids of articles again from their texts.</summary>
internal static class TextCheck
{
    public static void Run(Database database, Findings findings)
    {
        foreach (byte[]?[] row in Rows.Read(
            database, $"SELECT {database.Bytes("id")}, {database.Bytes("text")} FROM article ORDER BY key"))
        {
            string id = Encoding.UTF8.GetString(row[0] ?? []);
            if (id != ArticleId.Of(row[1]))
            {
                findings.Differs($"article {id}", "its text does not give its id");
            }
        }
    }
}
