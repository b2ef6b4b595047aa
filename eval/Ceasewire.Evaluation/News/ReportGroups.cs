using System.Collections.Immutable;
using Ceasewire.Ledger;
using Ceasewire.Ledger.Families;
using Ceasewire.Ledger.Incidents;

namespace Ceasewire.Evaluation.News;

/// <summary>Reports grouped by what they tell of: those that share an incident of violence, and so on from report to report.</summary>
internal static class ReportGroups
{
    /// <returns>A group's name for each report's.</returns>
    public static Dictionary<string, string> Of(ImmutableArray<Report> reports)
    {
        var root = reports.ToDictionary(report => report.Name, report => report.Name, StringComparer.Ordinal);
        string Root(string name)
        {
            while (root[name] != name)
            {
                name = root[name];
            }

            return name;
        }

        foreach (var incident in IncidentFinder.Find(Account.In(reports, FamilyIndex.Of(reports)))
            .Where(incident => incident.Kind == HappeningKind.Violence))
        {
            foreach (var account in incident.Accounts)
            {
                root[Root(account.Report.Name)] = Root(incident.Accounts[0].Report.Name);
            }
        }

        return reports.ToDictionary(report => report.Name, report => Root(report.Name), StringComparer.Ordinal);
    }
}
