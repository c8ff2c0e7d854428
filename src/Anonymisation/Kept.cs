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
        if (!_now.TryGetValue(key, out var value))
        {
            _now[key] = value = _before.TryGetValue(key, out var kept) ? kept : make(key, from);
        }

        return value;
    }

    /// <summary>From here on another text is read: what was not asked for since the last turn is forgotten.</summary>
    public void Turn()
    {
        (_now, _before) = (_before, _now);
        _now.Clear();
    }
}
