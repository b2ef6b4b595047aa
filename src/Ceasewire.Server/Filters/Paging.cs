using Microsoft.AspNetCore.Http;

namespace Ceasewire.Server.Filters;

/// <summary>Which rows of a long list a page shows.</summary>
/// <param name="Size">Rows of a page.</param>
public sealed record Paging(int Page, int Rows, int Size = Paging.Usual)
{
    public const int Usual = 100;

    public int Pages => Math.Max(1, (Rows + Size - 1) / Size);

    public static Paging Of(HttpRequest request, int rows, int size = Usual)
    {
        int last = Math.Max(1, (rows + size - 1) / size);
        return int.TryParse(request.Query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out int page)
            ? new(Math.Clamp(page, 1, last), rows, size)
            : new(1, rows, size);
    }

    public IEnumerable<T> Of<T>(IEnumerable<T> all) => all.Skip((Page - 1) * Size).Take(Size);
}
