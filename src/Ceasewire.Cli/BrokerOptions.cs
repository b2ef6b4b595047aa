using System.CommandLine;
using Ceasewire.Work;

namespace Ceasewire.Cli;

/// <summary>Which broker, and which of its queues, a command works with.</summary>
internal sealed class BrokerOptions
{
    private readonly Option<string?> _broker = new("--broker")
    {
        Description = "The RabbitMQ broker: amqp://USER:PASSWORD@HOST/VHOST (default: CEASEWIRE_BROKER).",
        HelpName = "ADDRESS",
    };

    private readonly Option<string> _queue = new("--queue")
    {
        Description = "What the queues are called, NAME.articles and NAME.dead (default: ceasewire).",
        HelpName = "NAME",
        DefaultValueFactory = static _ => "ceasewire",
    };

    private static string Usual => Environment.GetEnvironmentVariable("CEASEWIRE_BROKER") ?? "";

    public void AddTo(Command command)
    {
        command.Add(_broker);
        command.Add(_queue);
        command.Validators.Add(result =>
        {
            // The address may hold a password, and is not repeated.
            if (!BrokerAddress.TryParse(result.GetValue(_broker) ?? Usual, "", out _))
            {
                result.AddError("--broker must be an address like amqp://USER:PASSWORD@HOST:5672/.");
            }
        });
    }

    public BrokerAddress Bind(ParseResult arguments) =>
        BrokerAddress.TryParse(
            arguments.GetValue(_broker) ?? Usual, arguments.GetRequiredValue(_queue), out var address)
            ? address
            : throw new InvalidDataException("There is no broker of that address.");
}
