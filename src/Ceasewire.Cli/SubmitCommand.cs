using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Ceasewire.Records;
using Ceasewire.Store.Archive;
using Ceasewire.Work;

namespace Ceasewire.Cli;

/// <summary>Publishes articles for workers to read.</summary>
internal static class SubmitCommand
{
    public static Command Create()
    {
        var inputs = new InputOptions(ArgumentArity.OneOrMore);
        var broker = new BrokerOptions();
        var originals = new Option<DirectoryInfo?>("--originals")
        {
            Description =
                "Keep the articles' original bytes in this folder, which the workers' ledger shares (NAME.originals).",
            HelpName = "FOLDER",
        };
        var command = new Command("submit", "Publish articles to a queue, from which ceasewire work reads them.");
        inputs.AddTo(command);
        broker.AddTo(command);
        command.Add(originals);
        command.SetAction(Host.Action((arguments, cancellation) =>
            SubmitAsync(
                inputs.Bind(arguments), broker.Bind(arguments), arguments.GetValue(originals), cancellation)));
        return command;
    }

    private static async Task<int> SubmitAsync(
        Inputs inputs, BrokerAddress address, DirectoryInfo? originals, CancellationToken cancellation)
    {
        await using var submission = await Submission.OpenAsync(address, TimeProvider.System, cancellation);
        using var output = Output.Open();
        long sent = 0;
        int code = ExitCode.Done;
        foreach (var done in Articles(inputs, originals, cancellation))
        {
            if (Refusal(done, out byte[] body) is { } error)
            {
                await output.WriteLineAsync(JsonSerializer.Serialize(error, RecordJson.Contract.ReadError));
                code = ExitCode.SomeRefused;
                continue;
            }

            await submission.SendAsync(body, cancellation);
            sent++;
        }

        await submission.CompleteAsync(cancellation);
        await output.WriteLineAsync(
            string.Create(CultureInfo.InvariantCulture, $"{sent} submitted: {address.Name}"));
        return code;
    }

    private static IEnumerable<Done<Article>> Articles(
        Inputs inputs, DirectoryInfo? originals, CancellationToken cancellation) =>
        originals is null
            ? Bulk.Run(inputs, article => article, cancellation)
            : Bulk.Run(
                inputs,
                new OriginalKeeper(OriginalFolder.At(originals.FullName), TimeProvider.System, cancellation),
                article => article,
                cancellation);

    private static ReadError? Refusal(Done<Article> done, out byte[] body)
    {
        body = [];
        if (done is not { Article: { } article, Error: null })
        {
            return done.Error;
        }

        body = new Envelope(article, done.Provenance).Encode();
        return body.Length <= WorkQueue.MaxBytes
            ? null
            : new(
                article.Name,
                new(
                    "too-long",
                    $"As a message it is longer than {WorkQueue.MaxBytes >> 20} MB. Add it with: ceasewire add"));
    }
}
