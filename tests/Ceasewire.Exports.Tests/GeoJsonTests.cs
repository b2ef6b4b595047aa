using System.Text.Json.Nodes;
using NetTopologySuite.Geometries;

namespace Ceasewire.Exports.Tests;

public sealed class GeoJsonTests
{
    private static readonly Envelope _world = new(-180, 180, -90, 90);

    private static JsonNode Collection => JsonNode.Parse(Written.Text("geojson", [.. Sample.Reports]))!;

    [Fact]
    public void Write_FollowsTheRfc()
    {
        Assert.Equal("FeatureCollection", (string?)Collection["type"]);
        Assert.Null(Collection["crs"]);
        Assert.All(Collection["features"]!.AsArray(), feature =>
        {
            Assert.Equal("Feature", (string?)feature!["type"]);
            Assert.True(feature.AsObject().ContainsKey("geometry"));
            Assert.NotNull(feature["properties"] as JsonObject);
            Assert.NotNull((string?)feature["id"]);
        });
    }

    [Fact]
    public void Write_Points_AreValidGeometryWithLongitudeFirst()
    {
        var points = Collection["features"]!.AsArray()
            .Select(feature => feature!["geometry"])
            .OfType<JsonNode>()
            .Select(geometry => (Type: (string?)geometry["type"], At: geometry["coordinates"]!.AsArray()))
            .ToList();

        Assert.Equal(2, points.Count);
        Assert.All(points, point =>
        {
            var geometry = new Point((double)point.At[0]!, (double)point.At[1]!);
            Assert.Equal("Point", point.Type);
            Assert.True(geometry.IsValid && _world.Contains(geometry.Coordinate));
            Assert.Equal((37.16, 36.2), (geometry.X, geometry.Y));
        });
    }

    [Fact]
    public void Write_WithoutAPlace_HasTheNullGeometry()
    {
        var demand = Collection["features"]!.AsArray().Single(feature => (string?)feature!["id"] == "demand")!;

        Assert.Null(demand["geometry"]);
        Assert.Equal("REQUEST", (string?)demand["properties"]!["type"]);
    }
}
