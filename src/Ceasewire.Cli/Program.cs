using System.CommandLine;
using System.Globalization;
using Ceasewire.Cli;

// Neither the user's language nor the machine's shows in any output.
CultureInfo.CurrentCulture = CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
CultureInfo.CurrentUICulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.InvariantCulture;

var root = new RootCommand(
    "Reads reports of armed conflict and keeps a ledger of who is said to have done what, and who says so.")
{
    ReadCommand.Create(),
    AnnotateCommand.Create(),
    AddCommand.Create(),
    SubmitCommand.Create(),
    WorkCommand.Create(),
    QueueCommand.Create(),
    BriefCommand.Create(),
    TruceCommand.Create(),
    ControlCommand.Create(),
    ChangesCommand.Create(),
    VerifyCommand.Create(),
    ArchiveCommand.Create(),
    StoreCommand.Create(),
    WatchCommand.Create(),
    IncidentsCommand.Create(),
    HoldCommand.Create(),
    SearchCommand.Create(),
    ExportCommand.Create(),
    ExplainCommand.Create(),
    PlacesCommand.Create(),
    GazetteerCommand.Create(),
    ActorsCommand.Create(),
    ServeCommand.Create(),
    AccountsCommand.Create(),
    SchemaCommand.Create(),
};

return await Host.RunAsync(root, args);
