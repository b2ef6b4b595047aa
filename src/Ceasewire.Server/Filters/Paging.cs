using Microsoft.AspNetCore.Http;

namespace Ceasewire.Server.Filters;

/// <summary>Which rows of a long list a page shows.</summary>
public sealed record Paging(int Page, int Rows)
{
    public const int Size = 100;

    public int Pages => Math.Max(1, (Rows + Size - 1) / Size);

    public static Paging Of(HttpRequest request, int rows)
    {
        int last = Math.Max(1, (rows + Size - 1) / Size);
        return int.TryParse(request.Query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out int page)
            ? new(Math.Clamp(page, 1, last), rows)
            : new(1, rows);
    }

    public IEnumerable<T> Of<T>(IEnumerable<T> all) => all.Skip((Page - 1) * Size).Take(Size);
}
