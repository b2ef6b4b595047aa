using System.CommandLine;
using System.CommandLine.Parsing;
using Ceasewire.Intake;
using Ceasewire.Ledger;

namespace Ceasewire.Cli;

/// <summary>Which part of a ledger a command is asked about.</summary>
internal sealed class SelectionOptions
{
    private readonly Option<string?> _place = new("--place")
    {
        Description = "Only this place and what lies in it: a name, or a country's code (SYR).",
        HelpName = "NAME",
    };

    private readonly Option<string?> _party = new("--party")
    {
        Description = "Only what this party does, suffers or tells: a name, id, country, sector, or \"SYR GOV\".",
        HelpName = "NAME",
    };

    private readonly Option<Period> _period = new("--period")
    {
        Description = "Only these days, in EDTF: 2016-12-08, 2016-12, 2016-12-01/2016-12-08, or open: 2016-12-01/..",
        HelpName = "EDTF",
        CustomParser = ParsePeriod,
    };

    public void AddTo(Command command)
    {
        command.Add(_place);
        command.Add(_party);
        command.Add(_period);
    }

    public Selection Bind(ParseResult arguments)
    {
        var period = arguments.GetValue(_period);
        return new(arguments.GetValue(_place), arguments.GetValue(_party), period.First, period.Last);
    }

    /// <summary>An option that takes a day.</summary>
    public static Option<DateOnly?> Day(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "DATE",
        CustomParser = result => Parse(name, result),
    };

    private static Period ParsePeriod(ArgumentResult result)
    {
        if (Period.TryParse(result.Tokens[0].Value, out var period))
        {
            return period;
        }

        result.AddError(
            $"--period: '{result.Tokens[0].Value}' is no period. Write 2016-12-08, 2016-12 or 2016-12-01/2016-12-08.");
        return default;
    }

    private static DateOnly? Parse(string name, ArgumentResult result)
    {
        if (PublishedDate.TryParse(result.Tokens[0].Value, out var day))
        {
            return day;
        }

        result.AddError($"{name}: '{result.Tokens[0].Value}' is no date. Write it as 2016-12-08.");
        return null;
    }
}
