using Ceasewire.Ledger.Truces;
using Ceasewire.Records;

namespace Ceasewire.Ledger.Tests.Truces;

/// <summary>Runs the cases of docs/design/truces.md, which is the page of the rules and their test at once.</summary>
public sealed class StatusRulePageTests
{
    private static readonly Dictionary<string, Party[]> Parties = new(StringComparer.Ordinal)
    {
        ["rebels"] = [Told.Rebels],
        ["government"] = [Told.Government],
        ["monitor"] = [Told.Monitor],
        ["truce"] = [],
        ["nobody"] = [],
    };

    public static TheoryData<string, string, string> Cases
    {
        get
        {
            TheoryData<string, string, string> cases = [];
            foreach (var (rule, steps, status) in Page.Cases)
            {
                cases.Add(rule, string.Join('\n', steps), status);
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Case_GivesItsStatus(string rule, string steps, string status)
    {
        string given = Terms.Of(Process(steps).Status);

        Assert.True(status == given, $"{rule}: {steps}\n=> {given}");
    }

    [Fact]
    public void EveryRule_HasAnExampleAndACounterExample_InTheOrderOfTheCode()
    {
        Assert.Equal(StatusRules.All.Select(rule => rule.Id), Page.Cases.Select(found => found.Rule).Distinct());
        Assert.All(Page.Cases.GroupBy(found => found.Rule), rule =>
        {
            string[] applied = [.. rule.Select(found => Process(string.Join('\n', found.Steps)).Statuses[^1].Rule)];
            Assert.Contains(rule.Key, applied);
            Assert.Contains(applied, other => other != rule.Key);
        });
    }

    [Fact]
    public void EveryRule_IsWrittenInThePageOfTheRightStatus() =>
        Assert.All(StatusRules.All, rule => Assert.StartsWith(
            rule.Id.Split('.')[0],
            Terms.Of(rule.Status),
            StringComparison.Ordinal));

    private static TruceProcess Process(string steps) =>
        Assert.Single(TruceFinder.Find(Told.Accounts([.. steps.Split('\n').Select(Claim)])));

    /// <summary>"02 rebels violated denied": day, who, what, and how far it is so.</summary>
    private static Claim Claim(string step)
    {
        string[] words = step.Split(' ', 3);
        var claim = words[2] switch
        {
            "calls for" => Truce(ClaimType.Request, "called for"),
            "calls for not" => Truce(ClaimType.Request, "called for") with { Status = ClaimStatus.Negated },
            "accepts" => Truce(ClaimType.Agree, "accepted"),
            "accepts if" => Truce(ClaimType.Agree, "accepted") with { Status = ClaimStatus.Conditional },
            "declares" => Truce(ClaimType.Agree, "announced") with { Cameo = "0871" },
            "rejects" => Truce(ClaimType.Reject, "rejected"),
            "begins" => Begins,
            "begins planned" => Begins with { Status = ClaimStatus.Planned },
            "begins not" => Begins with { Status = ClaimStatus.Negated },
            "begins for 3 days" => Begins with
            {
                Figures = [new(FigureKind.Duration, 3, 3, 3, false, new("three days", 0, 10))],
            },
            "holds" => Begins with { Trigger = new("held", 0, 4) },
            "extends" => Truce(ClaimType.Agree, "extended"),
            "collapses" => Truce(ClaimType.Reject, "collapsed"),
            "ends" => Truce(ClaimType.Reject, "ended"),
            "violated" => Violation,
            "violated denied" => Violation with { Status = ClaimStatus.Denied },
            var unknown => throw new InvalidDataException(unknown),
        };
        return claim.On($"2016-12-{words[0]}").In("Aleppo") with { Actors = [.. Parties[words[1]]] };
    }

    private static Claim Begins => Truce(ClaimType.Agree, "came into force") with { Cameo = "0871" };

    private static Claim Violation => Told.Claim(ClaimType.Assault) with { Cameo = "196" };

    private static Claim Truce(ClaimType type, string trigger) =>
        Told.Claim(type, Matter.Ceasefire) with { Trigger = new(trigger, 0, trigger.Length) };

    private static class Page
    {
        public static IReadOnlyList<(string Rule, string[] Steps, string Status)> Cases { get; } = Read();

        private static List<(string, string[], string)> Read()
        {
            List<(string, string[], string)> cases = [];
            List<string> steps = [];
            string rule = "";
            foreach (string line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "truces.md")))
            {
                rule = line.StartsWith("### ", StringComparison.Ordinal) ? line[4..] : rule;
                if (line.StartsWith("    => ", StringComparison.Ordinal))
                {
                    cases.Add((rule, [.. steps], line[7..]));
                    steps.Clear();
                }
                else if (line.StartsWith("    ", StringComparison.Ordinal))
                {
                    steps.Add(line.Trim());
                }
            }

            return cases;
        }
    }
}
