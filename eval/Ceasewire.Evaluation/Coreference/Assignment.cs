namespace Ceasewire.Evaluation.Coreference;

/// <summary>Pairs rows with columns, each at most once, so that the sum is greatest (the Hungarian method).</summary>
internal static class Assignment
{
    /// <returns>The greatest sum.</returns>
    /// <param name="gains">None below zero.</param>
    public static double Best(double[,] gains)
    {
        int size = Math.Max(gains.GetLength(0), gains.GetLength(1));
        double Cost(int row, int column) =>
            row <= gains.GetLength(0) && column <= gains.GetLength(1) ? -gains[row - 1, column - 1] : 0;

        // Potentials of rows and columns, counted from 1; row 0 stands for "none yet".
        double[] rows = new double[size + 1], columns = new double[size + 1];
        int[] rowOf = new int[size + 1];
        for (int row = 1; row <= size; row++)
        {
            rowOf[0] = row;
            Augment(Cost, rows, columns, rowOf);
        }

        return Enumerable.Range(1, size).Sum(column => rowOf[column] == 0 ? 0 : -Cost(rowOf[column], column));
    }

    private static void Augment(Func<int, int, double> cost, double[] rows, double[] columns, int[] rowOf)
    {
        int size = rows.Length - 1, at = 0;
        double[] slack = new double[size + 1];
        int[] way = new int[size + 1];
        bool[] isDone = new bool[size + 1];
        Array.Fill(slack, double.PositiveInfinity);
        while (rowOf[at] != 0)
        {
            isDone[at] = true;
            int next = 0;
            double delta = double.PositiveInfinity;
            for (int column = 1; column <= size; column++)
            {
                if (isDone[column])
                {
                    continue;
                }

                double reduced = cost(rowOf[at], column) - rows[rowOf[at]] - columns[column];
                (slack[column], way[column]) = reduced < slack[column] ? (reduced, at) : (slack[column], way[column]);
                (delta, next) = slack[column] < delta ? (slack[column], column) : (delta, next);
            }

            for (int column = 0; column <= size; column++)
            {
                if (isDone[column])
                {
                    rows[rowOf[column]] += delta;
                    columns[column] -= delta;
                }
                else
                {
                    slack[column] -= delta;
                }
            }

            at = next;
        }

        for (; at != 0; at = way[at])
        {
            rowOf[at] = rowOf[way[at]];
        }
    }
}
