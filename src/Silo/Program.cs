using Pilar.Arena.Silo;

return await ArenaStart.Run(() => ArenaSiloHost.Create(args));
