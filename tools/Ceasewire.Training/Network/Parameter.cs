using Ceasewire.Language.Network;

namespace Ceasewire.Training.Network;

/// <summary>A matrix of weights in training: one gradient for each worker, and the moments that Adam keeps.</summary>
internal sealed class Parameter
{
    private readonly List<int>[]? _touched;
    private readonly bool[][]? _isTouched;

    private Parameter(Matrix weights, int workers, bool isSparse)
    {
        Weights = weights;
        Gradients = [.. Enumerable.Range(0, workers).Select(_ => Like(weights))];
        (Mean, Square) = (Like(weights), Like(weights));
        if (isSparse)
        {
            _touched = [.. Enumerable.Range(0, workers).Select(_ => new List<int>())];
            _isTouched = [.. Enumerable.Range(0, workers).Select(_ => new bool[weights.Rows])];
        }
    }

    public Matrix Weights { get; }

    public Matrix[] Gradients { get; }

    public Matrix Mean { get; }

    public Matrix Square { get; }

    /// <summary>Every row takes part in every step.</summary>
    public static Parameter Dense(Matrix weights, int workers) => new(weights, workers, isSparse: false);

    /// <summary>Only rows that a worker touched have a gradient.</summary>
    public static Parameter Sparse(Matrix weights, int workers) => new(weights, workers, isSparse: true);

    public void Touch(int worker, int row)
    {
        if (!_isTouched![worker][row])
        {
            _isTouched[worker][row] = true;
            _touched![worker].Add(row);
        }
    }

    /// <summary>Adds the other workers' gradients to the first one's and clears them.</summary>
    public void Gather()
    {
        for (int worker = 1; worker < Gradients.Length; worker++)
        {
            if (_touched is null)
            {
                Move(Gradients[worker].All, Gradients[0].All);
                continue;
            }

            foreach (int row in _touched[worker])
            {
                Touch(0, row);
                Move(RowOf(Gradients[worker], row), RowOf(Gradients[0], row));
                _isTouched![worker][row] = false;
            }

            _touched[worker].Clear();
        }
    }

    /// <summary>The stretches of the gradient that are not zero, as start and length.</summary>
    public IEnumerable<(int Start, int Length)> Changed() =>
        _touched is null ? [(0, Weights.Count)] : _touched[0].Select(row => (row * Weights.Columns, Weights.Columns));

    public void Forget()
    {
        if (_touched is null)
        {
            return;
        }

        foreach (int row in _touched[0])
        {
            _isTouched![0][row] = false;
        }

        _touched[0].Clear();
    }

    private static Matrix Like(Matrix other) => new(other.Rows, other.Columns);

    private static Span<float> RowOf(Matrix matrix, int row) => matrix.All.Slice(row * matrix.Columns, matrix.Columns);

    private static void Move(Span<float> from, Span<float> to)
    {
        for (int i = 0; i < from.Length; i++)
        {
            to[i] += from[i];
        }

        from.Clear();
    }
}
