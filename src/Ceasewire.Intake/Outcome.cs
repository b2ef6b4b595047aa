using System.Diagnostics.CodeAnalysis;
using Ceasewire.Records;

namespace Ceasewire.Intake;

/// <summary>A value, or why there is none.</summary>
internal readonly record struct Outcome<T>(T? Value, ErrorDetail? Error)
    where T : class
{
    [MemberNotNullWhen(true, nameof(Value))]
    [MemberNotNullWhen(false, nameof(Error))]
    public bool IsValue => Value is not null;

    public static Outcome<T> Of(T value) => new(value, null);

    public static Outcome<T> Refuse(string code, string message) => new(null, new(code, message));
}
