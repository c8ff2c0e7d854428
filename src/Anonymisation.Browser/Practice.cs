using System.Diagnostics;
using Pilar.Arena.Anonymisation.Redaction;

namespace Pilar.Arena.Anonymisation.Browser;

/// <summary>
/// The invented case again and again, a piece at a time: whoever asks meanwhile waits for no more than a piece. It ends when the interpreter has no more to learn, which is
/// seen by the clock: the last rounds were hardly quicker than those before.
/// </summary>
internal sealed class Practice(CaseRedactor redactor)
{
    /// <summary>After this many the interpreter has seen all of it so often that it is as quick as it gets, whatever the clock of a busy machine says.</summary>
    private const int Rounds = 20;

    /// <summary>So many rounds must have been no quicker: one alone may have been disturbed.</summary>
    private const int Last = 3;

    /// <summary>What the best of the last takes of the time of the best before, when there is little more to learn.</summary>
    private const double HardlyQuicker = 0.9;

    // Of whole rounds alone: what runs out of patience takes as long each time, and is not warm for that.
    private readonly List<TimeSpan> _rounds = [];
    private TimeSpan _round;
    private bool _isWhole = true;
    private int _pieces;

    private bool IsWarm => _rounds.Count > Last && _rounds.TakeLast(Last).Min() > _rounds.SkipLast(Last).Min() * HardlyQuicker;

    /// <param name="asked">A text waits that was too slow: the clock was wrong if it said that there was no more to learn.</param>
    /// <returns>False, and nothing was done: there is no more to learn.</returns>
    public bool GoOn(bool asked)
    {
        if (_pieces >= Rounds * Invented.Pieces || (!asked && IsWarm))
        {
            return false;
        }

        var began = Stopwatch.GetTimestamp();
        _isWhole &= Invented.LookThrough(redactor, _pieces % Invented.Pieces);
        _round += Stopwatch.GetElapsedTime(began);
        _pieces++;
        if (_pieces % Invented.Pieces == 0)
        {
            EndRound();
        }

        return true;
    }

    private void EndRound()
    {
        if (_isWhole)
        {
            _rounds.Add(_round);
        }

        (_round, _isWhole) = (TimeSpan.Zero, true);
    }
}
