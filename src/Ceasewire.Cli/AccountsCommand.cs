using System.CommandLine;
using Ceasewire.Ledger;
using Ceasewire.Server.Access;

namespace Ceasewire.Cli;

/// <summary>Says who may open a desk that the network can reach.</summary>
internal static class AccountsCommand
{
    private static readonly Argument<string> Name = new("NAME") { Description = "Who it is." };

    private static readonly Option<Role> RoleOption = new("--role")
    {
        Description = "reader (default), reviewer or admin; each may do what those before may.",
    };

    private static readonly Option<string> FileOption = Option();

    public static Command Create()
    {
        var command = new Command("accounts", "Say who may open a desk that the network can reach.");
        command.Add(WithRole(Sub(
            "add",
            "Add an account, or give it another password; the password is read from standard input.",
            Add)));
        command.Add(WithRole(Sub("token", "Make a token for a program, and print it: it is shown once.", AddToken)));
        command.Add(Sub("remove", "Remove an account and its tokens.", Remove));
        var list = new Command("list", "Print the accounts and tokens.") { FileOption };
        list.SetAction(Host.Action((arguments, _) => List(arguments.GetRequiredValue(FileOption))));
        command.Add(list);
        return command;
    }

    public static Option<string> Option() => new("--accounts")
    {
        Description = $"The file of accounts (default: {AccountFile.DefaultPath} in the current folder).",
        HelpName = "FILE",
        DefaultValueFactory = static _ => AccountFile.DefaultPath,
    };

    private static Command Sub(string name, string description, Func<string, string, Role, int> run)
    {
        var command = new Command(name, description) { Name, FileOption };
        command.SetAction(Host.Action((arguments, _) => run(
            arguments.GetRequiredValue(FileOption),
            arguments.GetRequiredValue(Name),
            arguments.GetValue(RoleOption))));
        return command;
    }

    private static Command WithRole(Command command)
    {
        command.Add(RoleOption);
        return command;
    }

    private static int Add(string path, string name, Role role)
    {
        if (!Console.IsInputRedirected)
        {
            Console.Error.Write($"Password of {name}, at least {AccountFile.ShortestPassword} characters: ");
        }

        string password = Console.ReadLine() ?? "";
        if (password.Length < AccountFile.ShortestPassword)
        {
            throw new InvalidDataException($"The password has fewer than {AccountFile.ShortestPassword} characters.");
        }

        Load(path).WithAccount(name, role, password).Save(path);
        Console.Error.WriteLine($"{name} may sign in as {Terms.Of(role)}: {path}");
        return ExitCode.Done;
    }

    private static int AddToken(string path, string name, Role role)
    {
        var (file, token) = Load(path).WithToken(name, role);
        file.Save(path);
        using var output = Output.Open();
        output.WriteLine(token);
        return ExitCode.Done;
    }

    private static int Remove(string path, string name, Role role)
    {
        var file = Load(path);
        var rest = file.Without(name);
        if (rest.Accounts.Length == file.Accounts.Length && rest.Tokens.Length == file.Tokens.Length)
        {
            throw new InvalidDataException($"{path} has no {name}.");
        }

        rest.Save(path);
        return ExitCode.Done;
    }

    private static int List(string path)
    {
        using var output = Output.Open();
        var file = Load(path);
        foreach (var account in file.Accounts)
        {
            output.WriteLine($"{account.Name}\t{Terms.Of(account.Role)}\tpassword");
        }

        foreach (var token in file.Tokens)
        {
            output.WriteLine($"{token.Name}\t{Terms.Of(token.Role)}\ttoken");
        }

        return ExitCode.Done;
    }

    private static AccountFile Load(string path) => File.Exists(path) ? AccountFile.Load(path) : AccountFile.Empty;
}
