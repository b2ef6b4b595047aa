using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Ceasewire.Store;
using Microsoft.AspNetCore.Identity;

namespace Ceasewire.Server.Access;

/// <summary>Who may open the desk, kept in a file beside the ledger and not in it: ledgers are handed on.</summary>
public sealed record AccountFile(ImmutableArray<DeskAccount> Accounts, ImmutableArray<DeskToken> Tokens)
{
    public const int ShortestPassword = 12;

    /// <summary>Where a file's name is not given.</summary>
    public const string DefaultPath = "ceasewire-accounts.json";

    private const int TokenBytes = 32;

    private static readonly PasswordHasher<string> Hasher = new();

    // Checked where there is no such account, so that the time an answer takes does not tell.
    private static readonly string NobodysHash = Hasher.HashPassword("", "nobody's password");

    public static AccountFile Empty { get; } = new([], []);

    public bool IsEmpty => Accounts.IsEmpty && Tokens.IsEmpty;

    /// <exception cref="InvalidDataException">The file holds no accounts.</exception>
    public static AccountFile Load(string path)
    {
        try
        {
            var file = JsonSerializer.Deserialize<AccountFile>(File.ReadAllBytes(path), DeskJson.Options);
            return file is { Accounts.IsDefault: false, Tokens.IsDefault: false }
                ? file
                : throw new InvalidDataException($"{path} is no file of accounts.");
        }
        catch (JsonException error)
        {
            throw new InvalidDataException($"{path} is no file of accounts: {error.Message}", error);
        }
    }

    /// <summary>Writes the file whole or not at all, for its owner alone to read.</summary>
    public void Save(string path) =>
        WholeFile.WritePrivate(path, stream => JsonSerializer.Serialize(stream, this, DeskJson.Options));

    /// <summary>With the account in place of one of that name.</summary>
    public AccountFile WithAccount(string name, Role role, string password) => this with
    {
        Accounts =
        [
            .. Without(name).Accounts,
            new(name, role, Hasher.HashPassword(name, password)),
        ],
    };

    /// <returns>The token, which is shown once and never kept.</returns>
    public (AccountFile File, string Token) WithToken(string name, Role role)
    {
        string token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(TokenBytes));
        return (this with { Tokens = [.. Without(name).Tokens, new(name, role, HashOf(token))] }, token);
    }

    public AccountFile Without(string name) => new(
        [.. Accounts.Where(account => account.Name != name)], [.. Tokens.Where(token => token.Name != name)]);

    public DeskAccount? FindAccount(string name, string password)
    {
        var account = Accounts.FirstOrDefault(known => known.Name == name);
        var result = Hasher.VerifyHashedPassword(name, account?.Password ?? NobodysHash, password);
        return result == PasswordVerificationResult.Failed ? null : account;
    }

    /// <summary>A token is as long as its hash, so a plain hash keeps it as well as a slow one would.</summary>
    public DeskToken? FindToken(string token)
    {
        string hash = HashOf(token);
        return Tokens.FirstOrDefault(known => CryptographicOperations.FixedTimeEquals(
            Encoding.ASCII.GetBytes(known.Hash), Encoding.ASCII.GetBytes(hash)));
    }

    private static string HashOf(string token) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}

/// <summary>Somebody who signs in with a password.</summary>
/// <param name="Password">As the framework's hasher keeps it.</param>
public sealed record DeskAccount(string Name, Role Role, string Password);

/// <summary>A program that signs in with a token.</summary>
/// <param name="Hash">SHA-256 of the token.</param>
public sealed record DeskToken(string Name, Role Role, string Hash);
