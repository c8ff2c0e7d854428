namespace Pilar.Arena.Grains.People;

/// <summary>Where people work, as they write it: «Bergen», «Bergen kommune» and «BERGEN » are one place.</summary>
public static class Areas
{
    // What a municipality or a county calls itself, in the languages that they have.
    private static readonly string[] Kinds =
        ["kommune", "kommuna", "kommunes", "herad", "fylke", "fylket", "fylkeskommune", "suohkan", "gielda", "tjielte", "kuntii", "komuuni"];

    private static readonly string[] Between = [" - ", " – ", " — ", "/", ",", "(", ")", " og "];

    /// <summary>Whether two may be from one place: any name of the one is a name of the other. Too many rather than too few: who is kept away from a review is replaced.</summary>
    public static bool AreSame(string one, string other) => Names(one).Intersect(Names(other), StringComparer.OrdinalIgnoreCase).Any();

    private static IEnumerable<string> Names(string area)
    {
        // Some have two names, and some tell of two places.
        foreach (var name in area.Split(Between, StringSplitOptions.RemoveEmptyEntries))
        {
            var words = name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Where(word => !Kinds.Contains(word, StringComparer.OrdinalIgnoreCase)).ToArray();
            if (words.Length > 0)
            {
                yield return string.Join(' ', words).Normalize();
            }
        }
    }
}
