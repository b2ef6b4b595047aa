using System.Collections.Immutable;

namespace Ceasewire.Evaluation.Times.Recognizers;

/// <summary>A sentence of the test suite, the day it is read on, and what is to be found in it.</summary>
/// <param name="Suite">The file: "DateParser".</param>
internal sealed record RecognizerCase(
    string Suite, string Input, DateOnly? Reference, ImmutableArray<RecognizerResult> Results);

/// <summary>An expected expression.</summary>
/// <param name="Kind">"date", "daterange", "duration", "time", "set" …</param>
/// <param name="Readings">What it may stand for; empty where the suite lists spans only.</param>
internal sealed record RecognizerResult(
    int Start, int End, string Text, string Kind, ImmutableArray<RecognizerReading> Readings);

/// <param name="Timex">The suite's own timex; "(2016-11-04,2016-11-22,P18D)" for a range.</param>
/// <param name="Moment">The day it is resolved to.</param>
/// <param name="End">Exclusive.</param>
internal sealed record RecognizerReading(string Timex, string? Moment, DateOnly? Start, DateOnly? End);
