namespace Ceasewire.Extraction.Times.Expressions;

/// <summary>What the words of a time expression say, before it is known when they were said.</summary>
internal abstract record Expression
{
    public abstract TimeSense Resolve(TimeContext context);
}
