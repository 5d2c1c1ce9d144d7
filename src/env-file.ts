import { existsSync } from 'node:fs'

// `npm start` loads this first. Node's own --env-file-if-exists complains when there is no file, which is the rule.
if (existsSync('.env')) process.loadEnvFile('.env')
