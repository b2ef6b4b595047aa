using System.CommandLine;

namespace Ceasewire.Cli;

/// <summary>How many articles are read at once.</summary>
internal static class ThreadsOption
{
    public static Option<int> Create()
    {
        var threads = new Option<int>("--threads")
        {
            Description =
                "How many articles to read at once (default: one a core). The output is the same for any number.",
            HelpName = "N",
            DefaultValueFactory = static _ => Environment.ProcessorCount,
        };
        threads.Validators.Add(static result =>
        {
            if (result.Tokens.Count > 0 && result.GetValueOrDefault<int>() < 1)
            {
                result.AddError("--threads must be 1 or more.");
            }
        });
        return threads;
    }
}
