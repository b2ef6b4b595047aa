using Ceasewire.Language;
using Ceasewire.Language.Network;
using Ceasewire.Language.Sentences;
using Ceasewire.Training.Corpora;
using Ceasewire.Training.Lemmas;
using Ceasewire.Training.Network;
using Ceasewire.Training.Sentences;
using Ceasewire.Training.Vectors;

namespace Ceasewire.Training;

/// <summary>
/// The whole course of training, from a gold folder to the model file, in stages that keep their results in a work
/// folder. The same input and number of threads give the same file.
/// </summary>
internal sealed class Course(string gold, string work, int threads, TextWriter log)
{
    private const int Seed = 1;

    /// <summary>How often the few reports of other folds are learned from, after all other corpora.</summary>
    private const int ReportPasses = 6;

    private readonly GoldFolder _folder = new(gold);

    private string BoundaryFile => Path.Combine(work, "boundaries.part");

    private string VectorFile => Path.Combine(work, "vectors.part");

    private string EncoderFile => Path.Combine(work, "encoder.part");

    private string WeightsPart => Path.Combine(work, "network.part");

    /// <summary>Learns where sentences end.</summary>
    public void LearnBoundaries()
    {
        var learner = new BoundaryLearner();
        foreach (var (text, ends) in SpoiledTexts.WithCopies(_folder.Texts()))
        {
            learner.Add(text, ends);
        }

        using var writer = new BinaryWriter(File.Create(BoundaryFile));
        learner.Learn(Seed).Write(writer);
    }

    /// <summary>Makes vectors of words from raw texts and from the sentences with names.</summary>
    public void MakeVectors() => VectorCourse.Run(PlainSentences(), VectorFile, log);

    /// <summary>Learns the encoder from the same sentences.</summary>
    public void LearnEncoder(int passes)
    {
        var course = NewNetwork();
        course.LearnEncoder(PlainSentences(), passes);
        WeightsFile.Write(EncoderFile, course.EncoderWeights);
    }

    /// <summary>Trains the network on trees and names, from the encoder's weights.</summary>
    public void TrainNetwork(Passes passes, Copies copies)
    {
        var course = NewNetwork();
        WeightsFile.Read(EncoderFile, course.EncoderWeights);
        course.Train(passes, copies, () => WeightsFile.Write(WeightsPart, course.Weights));
    }

    /// <summary>Trains the network of a model file further on trees and names.</summary>
    public void ContinueNetwork(string modelFile, Passes passes, Copies copies)
    {
        var course = NewNetwork();
        course.StartFrom(ReadNetwork(modelFile));
        course.Train(passes, copies, () => WeightsFile.Write(WeightsPart, course.Weights));
    }

    /// <summary>Mixes the network with that of the model file it continued.</summary>
    /// <param name="share">The weight of the earlier model.</param>
    public void MixNetwork(string modelFile, float share)
    {
        var course = NewNetwork();
        WeightsFile.Read(WeightsPart, course.Weights);
        course.MixIn(ReadNetwork(modelFile), share);
        WeightsFile.Write(WeightsPart, course.Weights);
    }

    /// <summary>Joins the network with what is counted in the treebanks to the model file.</summary>
    /// <param name="version">Names the model in records.</param>
    public void Pack(string file, string version)
    {
        var lemmas = new LemmaLearner();
        foreach (var tree in _folder.Trees())
        {
            lemmas.Add(tree);
        }

        var course = NewNetwork();
        WeightsFile.Read(WeightsPart, course.Weights);
        LanguageModel.Write(File.Create(file), version, course.Model, ReadBoundaries(), lemmas.Learn());
    }

    /// <summary>Prints how well names of re3d are found by networks that did not learn from its report.</summary>
    public void CrossValidateNames(int folds, int passes)
    {
        var reports = _folder.ConflictReports(ReadSplitter()).ToList();
        List<Sentence> others = [.. _folder.OtherNames(), .. _folder.Trees()];
        var shared = NewNetwork();
        WeightsFile.Read(EncoderFile, shared.EncoderWeights);
        shared.TrainNames(others, passes);
        var scores = new NameScores();
        for (int fold = 0; fold < folds; fold++)
        {
            var course = NewNetwork();
            course.StartFrom(shared.Model);
            var parts = reports.Index().ToLookup(pair => pair.Index % folds == fold, pair => pair.Item);
            course.TrainNames([.. parts[false].SelectMany(report => report)], ReportPasses);
            scores.Add(course.Model, [.. parts[true].SelectMany(report => report)]);
        }

        scores.Write(Console.Out);
    }

    private static NetworkModel ReadNetwork(string modelFile) => LanguageModel.Read(File.OpenRead(modelFile)).Network;

    private NetworkCourse NewNetwork() =>
        new([.. _folder.Trees()], [.. _folder.Names(ReadSplitter())], VectorFile, threads, log);

    private IEnumerable<string[]> PlainSentences()
    {
        var splitter = ReadSplitter();
        return new RawTexts(gold).Read().SelectMany(splitter.FormsOf)
            .Concat(_folder.Names(splitter).Select(sentence => sentence.Forms));
    }

    private SentenceSplitter ReadSplitter() => new(ReadBoundaries());

    private BoundaryModel ReadBoundaries()
    {
        using var reader = new BinaryReader(File.OpenRead(BoundaryFile));
        return BoundaryModel.Read(reader);
    }
}
