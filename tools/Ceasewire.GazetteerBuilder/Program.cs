using Ceasewire.GazetteerBuilder;

if (args.Length != 2)
{
    Console.Error.WriteLine("""
        usage: SOURCES OUT
          SOURCES  folder with the npm packages that data/places/README.md names, unpacked
          OUT      folder to write gazetteer.bin and outlines.bin to: data/places
        """);
    return 2;
}

var sources = new Sources(args[0]);
byte[] gazetteer = GazetteerAssembly.Join(OwnPlaces.Read(), sources).Write();
File.WriteAllBytes(Path.Combine(args[1], "gazetteer.bin"), gazetteer);
File.WriteAllBytes(Path.Combine(args[1], "outlines.bin"), OutlineWriter.Write(sources));
return 0;
