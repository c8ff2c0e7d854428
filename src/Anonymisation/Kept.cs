using System.Diagnostics.CodeAnalysis;

namespace Pilar.Arena.Anonymisation;

/// <summary>What was worked out once, until a whole turn has not asked for it.</summary>
internal sealed class Kept<TKey, TValue>(IEqualityComparer<TKey>? comparer = null)
    where TKey : notnull
{
    private Dictionary<TKey, TValue> _now = new(comparer);
    private Dictionary<TKey, TValue> _before = new(comparer);

    /// <param name="key">All that it depends on.</param>
    /// <param name="make">Works it out. When it throws, nothing is kept.</param>
    /// <param name="from">What <paramref name="make"/> needs beside the key; the key settles it.</param>
    public TValue Of<TFrom>(TKey key, Func<TKey, TFrom, TValue> make, TFrom from)
    {
        if (!TryGet(key, out var value))
        {
            _now[key] = value = make(key, from);
        }

        return value;
    }

    /// <summary>What was kept, if anything.</summary>
    public bool TryGet(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        if (_now.TryGetValue(key, out value))
        {
            return true;
        }

        if (!_before.TryGetValue(key, out value))
        {
            return false;
        }

        _now[key] = value;
        return true;
    }

    public void Keep(TKey key, TValue value) => _now[key] = value;

    /// <summary>From here on another text is read: what was not asked for since the last turn is forgotten.</summary>
    public void Turn()
    {
        (_now, _before) = (_before, _now);
        _now.Clear();
    }
}
