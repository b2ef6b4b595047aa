using System.Data.Common;
using Dapper;

namespace Ceasewire.Store.Relational.Derived;

/// <summary>The days that are still to be joined.</summary>
internal static class StaleDays
{
    /// <summary>
    /// Marks the days on which what some articles tell of can have happened. A mark that is there is made anew: whoever
    /// joins the day meanwhile, without these articles, must not take it away.
    /// </summary>
    /// <param name="articles">SQL that is true of the column article.</param>
    /// <param name="parameters">That it names.</param>
    public static void Mark(Database database, DbTransaction transaction, string articles, object parameters) =>
        database.Connection.Execute(
            $"""
            INSERT INTO stale_day SELECT DISTINCT day FROM happening WHERE {articles} ORDER BY day
                ON CONFLICT (day) DO UPDATE SET day = excluded.day
            """,
            parameters,
            transaction);
}
